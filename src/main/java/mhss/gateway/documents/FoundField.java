package mhss.gateway.documents;

import java.util.Objects;

/**
 * A value with the place it was found.
 *
 * @param page from 1; 0 where the format has no pages
 * @param line from 1, within the page
 * @param source {@code form field <name>}, {@code text}, {@code table}; of a choice also {@code
 *     tick}, {@code struck out}, {@code picture}, {@code only one left}: how it was read
 * @param sure false: a person should look whether it was read as it was meant
 * @param region on that page; forms kept by earlier versions have none
 */
public record FoundField(
    String key, String value, int page, int line, String source, boolean sure, Region region) {

  public FoundField {
    region = Objects.requireNonNullElse(region, Region.NONE);
  }

  public FoundField(String key, String value, int page, int line, String source) {
    this(key, value, page, line, source, true, Region.NONE);
  }
}
