package mhss.gateway.changes;

/**
 * Why a file cannot be used.
 *
 * @param line from 1; 0 when none is to blame
 * @param words cause and next step
 */
public record Problem(ConfigFile file, int line, String words) {

  @Override
  public String toString() {
    return file.name() + (line > 0 ? ":" + line : "") + ": " + words;
  }
}
