package mhss.gateway.scanner;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The protocol of ClamAV's daemon (man clamd): one connection for each question. */
class Clamd {

  private static final int CHUNK = 64 << 10;
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

  /** What may stand in the history and on a page. */
  private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^A-Za-z0-9._/:()-]+");

  private static final int LONGEST_NAME = 100;

  private final ClamdAddress address;
  private final Duration silence;

  Clamd(ClamdAddress address, Duration silence) {
    this.address = address;
    this.silence = silence;
  }

  Verdict scan(byte[] content) {
    try {
      return verdict(ask("zINSTREAM\0", talk -> send(content, talk)));
    } catch (ScannerAway away) {
      throw isSilent(away) && !answers() ? away.forAll() : away;
    }
  }

  private static boolean isSilent(ScannerAway away) {
    return away.begun() && away.getCause() instanceof SocketTimeoutException;
  }

  /** Who is silent for everybody is not silent over one mail. */
  private boolean answers() {
    try {
      version();
      return true;
    } catch (ScannerAway away) {
      return false;
    }
  }

  String version() {
    return NOT_OF_A_NAME.matcher(ask("zVERSION\0", talk -> {})).replaceAll(" ");
  }

  /** What follows a command. */
  @FunctionalInterface
  private interface Rest {
    void to(Talk talk) throws IOException;
  }

  private String ask(String command, Rest rest) {
    boolean begun = false;
    try (Talk talk = new Talk(address, silence)) {
      talk.send(ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)));
      begun = true;
      rest.to(talk);
      return talk.answer();
    } catch (IOException e) {
      String what = begun ? "broke off, or said nothing for too long" : "does not answer";
      throw new ScannerAway(
          "The virus scanner at %s %s (%s). See that clamd runs, and that this user may use its socket; 'gateway doctor' looks again."
              .formatted(address, what, e.getClass().getSimpleName()),
          begun,
          e);
    }
  }

  /**
   * In pieces, each with its length before it, and an empty one at the end. Java copies what a
   * socket is given at once out of the heap, and keeps room for as much for as long as the thread
   * lives.
   */
  private static void send(byte[] content, Talk talk) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(Integer.BYTES + CHUNK);
    for (int at = 0; at < content.length; at += CHUNK) {
      int length = Math.min(CHUNK, content.length - at);
      talk.send(piece.clear().putInt(length).put(content, at, length).flip());
    }
    talk.send(piece.clear().putInt(0).flip());
  }

  /** Clean is only what it calls so. */
  private static Verdict verdict(String answer) {
    if (answer.equals("stream: OK")) {
      return new Verdict.Clean();
    }
    Matcher found = FOUND.matcher(answer);
    if (found.matches()) {
      return found.group(1).startsWith("Heuristics.Limits.Exceeded")
          ? new Verdict.NotScanned("it goes beyond a limit of the scanner: " + name(found.group(1)))
          : new Verdict.Found(name(found.group(1)));
    }
    return new Verdict.NotScanned(
        answer.contains("size limit exceeded")
            ? "it is larger than StreamMaxLength in clamd.conf"
            : "the scanner reported an error; its log says which");
  }

  private static String name(String given) {
    String name = NOT_OF_A_NAME.matcher(given).replaceAll("_");
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
