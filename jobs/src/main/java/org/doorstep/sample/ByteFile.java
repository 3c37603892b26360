package org.doorstep.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file written through one buffer in which the last row can still be taken back. */
final class ByteFile {
  private static final int FLUSH_AT = 1 << 16;
  private static final int LONGEST_ROW = 1 << 13;

  private final byte[] buffer = new byte[FLUSH_AT + LONGEST_ROW];
  private OutputStream file;
  private int at;

  void open(Path path) {
    try {
      Files.createDirectories(path.getParent());
      file = Files.newOutputStream(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void close() {
    flush();
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the next byte goes; valid until {@link #endRow}. */
  int position() {
    return at;
  }

  /** Takes back everything from the position on. */
  void rewind(int position) {
    at = position;
  }

  /** Lets the bytes so far go to the file. */
  void endRow() {
    if (at > FLUSH_AT) {
      flush();
    }
  }

  void put(byte[] bytes) {
    System.arraycopy(bytes, 0, buffer, at, bytes.length);
    at += bytes.length;
  }

  /** Writes a number that is not below zero. */
  void putNumber(long value) {
    int digits = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    putDigits(value, digits);
  }

  /** Writes the last {@code digits} digits of a number, with leading zeros. */
  void putDigits(long value, int digits) {
    long rest = value;
    for (int place = at + digits - 1; place >= at; place--) {
      buffer[place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    at += digits;
  }

  private void flush() {
    try {
      file.write(buffer, 0, at);
      at = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
