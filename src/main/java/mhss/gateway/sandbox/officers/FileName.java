package mhss.gateway.sandbox.officers;

/** What somebody else wrote into the name of a file that leads nowhere else. */
final class FileName {

  private static final int MOST = 80;

  private FileName() {}

  static String of(String written) {
    String plain =
        written
            .replaceAll("[^A-Za-z0-9._-]+", "-")
            .replaceAll("-{2,}", "-")
            .replaceAll("^[.-]+", "");
    String brief = plain.substring(0, Math.min(MOST, plain.length()));
    return brief.isBlank() ? "file" : brief;
  }
}
