package org.doorstep.contract;

import java.io.Serializable;
import java.util.Map;

/**
 * One column of a table.
 *
 * @param keyPosition place in the key, from 1; 0 when it is no part of the key
 * @param maxLength longest text in characters; 0 when there is no limit
 * @param codes code to label in the order of the contract; empty when any value is allowed
 */
public record Field(
    String name,
    FieldType type,
    boolean required,
    int keyPosition,
    Privacy privacy,
    int maxLength,
    Map<String, Label> codes,
    Label label,
    String description)
    implements Serializable {

  /** Says whether the field is part of the key. */
  public boolean key() {
    return keyPosition > 0;
  }

  /** Says whether only listed codes are allowed. */
  public boolean coded() {
    return !codes.isEmpty();
  }
}
