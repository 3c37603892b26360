package org.doorstep.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one language, with named places such as {@code {value}} that must all be filled. */
public final class Texts {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9]+)}");

  private final Language language;
  private final SortedMap<String, String> texts = new TreeMap<>();

  public Texts(Language language) {
    this.language = language;
    Properties properties = new Properties();
    String resource = "/wording/texts." + language.tag() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
  }

  public Language language() {
    return language;
  }

  SortedMap<String, String> all() {
    return texts;
  }

  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  public String get(String key) {
    return find(key).orElseThrow(() ->
        new IllegalStateException("The texts of " + language.tag() + " have no entry '" + key + "'"));
  }

  /** The text of a key with its places filled from name, value pairs in that order. */
  public String fill(String key, Object... pairs) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i].toString(), pairs[i + 1].toString());
    }
    return PLACE.matcher(get(key)).replaceAll(place -> {
      String value = values.get(place.group(1));
      if (value == null) {
        throw new IllegalStateException("Text '" + key + "' has a place {" + place.group(1)
            + "} that is not filled");
      }
      return Matcher.quoteReplacement(value);
    });
  }
}
