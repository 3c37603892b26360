package org.doorstep.source;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Where one field of a record table comes from.
 *
 * @param codes text in the source to code in the contract; empty when texts are taken as they are
 * @param fallback value when the source is blank, in the contract's own form; empty when there is none
 * @param multiply factor that a decimal number is multiplied by; the product must be whole
 */
record FieldMapping(
    String field, Template template, Map<String, String> codes, String fallback, BigDecimal multiply)
    implements Serializable {}
