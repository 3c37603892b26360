package org.doorstep.page;

import java.util.List;
import java.util.Map;
import org.doorstep.wording.Sentence;

/** What fills one page: its template, its parameters, its rows, and every sentence on it with its facts. */
public record PageContent(
    String template, Map<String, Object> parameters, List<Map<String, Object>> rows,
    List<Sentence> sentences) {}
