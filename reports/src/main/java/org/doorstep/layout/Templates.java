package org.doorstep.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/** Templates of the class path, each compiled once per JVM; no compiled one is ever read from a file. */
final class Templates {

  private static final ConcurrentHashMap<String, JasperReport> COMPILED = new ConcurrentHashMap<>();

  private Templates() {}

  static JasperReport compiled(String path) {
    return COMPILED.computeIfAbsent(path, Templates::compile);
  }

  private static JasperReport compile(String path) {
    try (InputStream source = Templates.class.getClassLoader().getResourceAsStream(path)) {
      if (source == null) {
        throw new IllegalArgumentException("no template " + path + " on the class path");
      }
      return JasperCompileManager.compileReport(JRXmlLoader.load(source));
    } catch (JRException fault) {
      throw new IllegalStateException("template " + path + ": " + fault.getMessage(), fault);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
