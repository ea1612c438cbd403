package mhss.gateway.documents.markup;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.ContentBuilder;
import mhss.gateway.documents.content.Effort;
import mhss.gateway.documents.content.Fragment;

/** Plain text; its columns of characters are as good as places on a page. */
public class PlainText {

  private PlainText() {}

  public static Content read(String text) {
    ContentBuilder content = new ContentBuilder();
    String[] lines = text.split("\r\n|\r|\n|\f", -1);
    for (String line : lines) {
      if (line.isBlank()) {
        content.paragraph();
      } else {
        content.append(line);
        content.lineBreak();
      }
    }
    return Content.flowing("text", placed(content.fragments(), lines));
  }

  private static List<Fragment> placed(List<Fragment> fragments, String[] lines) {
    List<Fragment> placed = new ArrayList<>(fragments.size());
    int line = 0;
    int from = 0;
    for (Fragment fragment : fragments) {
      Effort.step();
      from = fragment.line() == line ? from : 0;
      line = fragment.line();
      String whole = lines[line - 1];
      int left = Math.max(from, whole.indexOf(fragment.text(), from));
      from = left + fragment.text().length();
      placed.add(fragment.at(new Box(left, line, from, line + 1)));
    }
    return placed;
  }
}
