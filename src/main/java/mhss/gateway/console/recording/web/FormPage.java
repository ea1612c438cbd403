package mhss.gateway.console.recording.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.recording.Outlook;
import mhss.gateway.console.recording.acts.Field;
import mhss.gateway.console.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A form, then what it would do, then the button that does it.
 *
 * @param caption above the title; empty for none
 * @param hint what a person should know first; empty for nothing
 * @param back where a person goes who does not want it
 * @param action where it is sent
 * @param button the last step, a verb
 */
public record FormPage(
    String caption,
    String title,
    String hint,
    String back,
    String action,
    String button,
    List<Field> fields) {

  private static final String DO = "do";

  public FormPage {
    fields = List.copyOf(fields);
  }

  /** The person has seen what it does, and wants it. */
  public static boolean really(Map<String, String> values) {
    return DO.equals(values.get("step"));
  }

  public boolean uploads() {
    return fields.stream().anyMatch(field -> field.kind() == Field.Kind.FILE);
  }

  public ModelAndView empty() {
    return shown(Map.of(), HttpStatus.OK);
  }

  /** With something filled in already. */
  public ModelAndView begun(Map<String, String> values) {
    return shown(values, HttpStatus.OK);
  }

  /**
   * @param problems words by field
   */
  public ModelAndView refused(Map<String, String> values, Map<String, String> problems) {
    return problems(shown(values, HttpStatus.UNPROCESSABLE_ENTITY), problems);
  }

  /** Any page, with what is wrong with its form. */
  public static ModelAndView problems(ModelAndView page, Map<String, String> problems) {
    page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return page.addObject(
        "problems",
        problems.entrySet().stream()
            .map(problem -> Problem.of(problem.getKey(), problem.getValue()))
            .toList());
  }

  public ModelAndView tried(Map<String, String> values, Outlook outlook) {
    return looked(values, Map.of()).addObject("outlook", outlook);
  }

  /**
   * The person is to look at it once more.
   *
   * @param hidden fields beside those of the form
   */
  public ModelAndView looked(Map<String, String> values, Map<String, String> hidden) {
    return shown(values, HttpStatus.OK).addObject("ready", true).addObject("hidden", hidden);
  }

  /** To another page, which says that it is done. */
  public static ModelAndView done(String url, String sentence, RedirectAttributes flash) {
    flash.addFlashAttribute("done", sentence);
    return new ModelAndView("redirect:" + url);
  }

  private ModelAndView shown(Map<String, String> values, HttpStatus status) {
    Map<String, String> kept = new LinkedHashMap<>();
    fields.forEach(field -> kept.put(field.name(), values.getOrDefault(field.name(), "")));
    return new ModelAndView(
        "record/form", Map.of("form", this, "values", kept, "ready", false), status);
  }
}
