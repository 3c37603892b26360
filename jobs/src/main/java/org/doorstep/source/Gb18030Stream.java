package org.doorstep.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Turns GB18030 bytes into UTF-8 bytes while they are read.
 *
 * <p>A byte that is no GB18030 passes unchanged. It then stands where UTF-8 never has it (alone, or before
 * a byte below 0x40 or 0xFF), so the reader behind finds the text undecodable, and still shows the byte as
 * it was.
 */
final class Gb18030Stream extends InputStream {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_TEXT = 4;
  /** UTF-8 of every two-byte text, indexed by its lead and trail bytes. */
  private static final byte[][] PAIRS = pairs();

  private final InputStream in;
  private final byte[] source = new byte[CHUNK];
  private int at;
  private int limit;
  private boolean ended;
  private byte[] pending = {};
  private int pendingAt;

  Gb18030Stream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int out = offset;
    int most = offset + length;
    while (out < most) {
      if (pendingAt < pending.length) {
        target[out++] = pending[pendingAt++];
      } else if (limit - at >= LONGEST_TEXT || refill()) {
        out = copyPlain(target, out, most);
        if (out < most && at < limit) {
          translate();
        }
      } else {
        break;
      }
    }
    return out == offset && length > 0 ? -1 : out - offset;
  }

  /** Makes sure that a whole text is at hand, unless the stream ends; false at the end. */
  private boolean refill() throws IOException {
    if (!ended) {
      System.arraycopy(source, at, source, 0, limit - at);
      limit -= at;
      at = 0;
      int read = in.readNBytes(source, limit, CHUNK - limit);
      ended = read < CHUNK - limit;
      limit += read;
    }
    return at < limit;
  }

  private int copyPlain(byte[] target, int out, int most) {
    int to = out;
    while (to < most && at < limit && source[at] >= 0) {
      target[to++] = source[at++];
    }
    return to;
  }

  private void translate() {
    pendingAt = 0;
    if (source[at] >= 0) {
      pending = new byte[] {source[at++]};
      return;
    }
    int second = at + 1 < limit ? source[at + 1] & 0xFF : 0;
    byte[] text = second >= 0x40 ? PAIRS[pairIndex(source[at] & 0xFF, second)] : null;
    int length = 2;
    if (text == null && second >= 0x30 && second <= 0x39 && at + LONGEST_TEXT <= limit) {
      text = decode(new byte[] {source[at], source[at + 1], source[at + 2], source[at + 3]});
      length = LONGEST_TEXT;
    }
    pending = text == null ? new byte[] {source[at]} : text;
    at += text == null ? 1 : length;
  }

  private static byte[][] pairs() {
    byte[][] pairs = new byte[0x80 * 0xC0][];
    for (int lead = 0x81; lead <= 0xFE; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        pairs[pairIndex(lead, trail)] = decode(new byte[] {(byte) lead, (byte) trail});
      }
    }
    return pairs;
  }

  private static int pairIndex(int lead, int trail) {
    return (lead - 0x80) * 0xC0 + trail - 0x40;
  }

  /** Returns the UTF-8 of one text, or null when the bytes are none. */
  private static byte[] decode(byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(LONGEST_TEXT);
    boolean malformed = GB18030.newDecoder().decode(ByteBuffer.wrap(bytes), text, true).isError();
    text.flip();
    return malformed || Character.codePointCount(text, 0, text.length()) != 1
        ? null : text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
