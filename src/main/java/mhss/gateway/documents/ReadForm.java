package mhss.gateway.documents;

import java.util.List;
import java.util.Optional;

/**
 * A form as read.
 *
 * @param format {@code pdf-form}, {@code pdf}, {@code docx}, {@code doc}, {@code odt}, {@code rtf},
 *     {@code html}, {@code text}
 * @param fields in the order of the form; a label without a value has no entry
 * @param labelsFound keys of the labels that were there, with or without a value
 * @param warnings no content
 */
public record ReadForm(
    String layout,
    String format,
    List<FoundField> fields,
    List<String> labelsFound,
    List<String> warnings) {

  /** Begins the warning that an empty signature, named by its key, has a picture close by. */
  public static final String PICTURE_NEAR = "a picture stands near ";

  public Optional<String> value(String key) {
    return fields.stream()
        .filter(field -> field.key().equals(key))
        .map(FoundField::value)
        .findFirst();
  }
}
