package mhss.gateway.responses.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.mail.MimeWriter.Attachment;

/**
 * Names for the files of a letter, as {@code MHSS-1001234-support-plan-r1.docx}: the names that
 * people give may tell of whom they are.
 */
public final class FileNames {

  private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,5})$");

  private FileNames() {}

  /**
   * @param what name of the report type or of the kind
   * @param revision 0 for none
   */
  public static List<Attachment> name(
      List<Attachment> files, Optional<String> urn, String what, int revision) {
    String stem =
        "MHSS"
            + urn.map(FileNames::plain).map(plain -> "-" + plain).orElse("")
            + "-"
            + plain(what).toLowerCase(Locale.ROOT)
            + (revision > 0 ? "-r" + revision : "");
    List<Attachment> named = new ArrayList<>();
    for (Attachment file : files) {
      String number = named.isEmpty() ? "" : "-" + (named.size() + 1);
      String name = stem + number + ending(file.fileName());
      named.add(new Attachment(name, file.mediaType(), file.content()));
    }
    return named;
  }

  private static String plain(String text) {
    return text.strip().replaceAll("[^A-Za-z0-9]+", "-");
  }

  private static String ending(String name) {
    Matcher ending = ENDING.matcher(name);
    return ending.find() ? "." + ending.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
