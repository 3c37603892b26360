package org.doorstep.table;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which classes there are not: the engine compiles code for each question, and asks for names that might be
 * classes, mostly the same, over and over in every jar.
 */
final class KnownClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  KnownClasses(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (missing.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException e) {
      missing.add(name);
      throw e;
    }
  }
}
