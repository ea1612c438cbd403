package mhss.gateway.responses.templates;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.responses.templates.FrontMatter.Files;

/**
 * A file of {@code templates/}: front matter with the subject and the values it takes, then the
 * text, in FreeMarker. Locked down: values are data and never become code; no class, file or other
 * template is reachable.
 */
public class LetterTemplate {

  /** What would turn a value into code, reach beyond the template or go on after it was stopped. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\?\\s*(new|api|has_api|eval|eval_json|evalJson|interpret)\\b"
              + "|<#\\s*(include|import|ftl|setting|attempt)\\b"
              + "|\\.\\s*(get_optional_template|getOptionalTemplate)\\b");

  /** What the guidance prints where somebody has to write. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?iU)\\(\\s*(provide\\s+details|insert\\s+URN)\\s*\\)"
              + "|Adviser\\s+Name\\s+and\\s+Email\\s+Signature");

  private static final Configuration FREEMARKER = configuration();

  private final String name;
  private final FrontMatter front;
  private final Template subject;
  private final Template text;

  /**
   * @throws BadTemplate naming line and cause
   */
  LetterTemplate(String name, String source) {
    this.name = name;
    this.front = FrontMatter.of(name, source);
    refuseForbidden(source);
    this.subject = parse(front.subject(), FrontMatter.SUBJECT_STARTS_AFTER);
    this.text = parse(front.text(), front.textStartsAfter());
    // As FreeMarker understood it: a comment, or what looks like one, tears no word apart there.
    refuseForbidden(subject.toString());
    refuseForbidden(text.toString());
  }

  private void refuseForbidden(String written) {
    Matcher forbidden = FORBIDDEN.matcher(written);
    if (forbidden.find()) {
      throw new BadTemplate(name, "'" + forbidden.group() + "' is not allowed, take it out");
    }
  }

  public List<DeclaredValue> values() {
    return front.values();
  }

  /**
   * @param given for this letter; each must be one it takes
   * @param standing of every letter; those it takes are taken, where none is given
   * @throws WrongValue when a value is unknown, missing, or not of its type
   * @throws BadTemplate when it asks for a value that it does not declare
   */
  public Letter write(Map<String, ?> given, Map<String, ?> standing) {
    List<String> known = front.values().stream().map(DeclaredValue::name).toList();
    given.keySet().stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(key -> refuseUnknown(key, known));
    Map<String, Object> forSubject = new HashMap<>();
    Map<String, Object> forText = new HashMap<>();
    for (DeclaredValue value : front.values()) {
      Object data = data(value, given.containsKey(value.name()) ? given : standing);
      if (data != null) {
        forText.put(value.name(), data);
        if (value.type().inSubject()) {
          forSubject.put(value.name(), data);
        }
      }
    }
    return new Letter(
        write(subject, forSubject, FrontMatter.SUBJECT_STARTS_AFTER).strip(),
        write(text, forText, front.textStartsAfter()));
  }

  /**
   * @param files that are to go with it
   * @throws WrongValue when it takes none, or cannot do without
   */
  public void checkFiles(int files) {
    if (files == 0 && front.files() == Files.NEEDED) {
      throw new WrongValue("file-missing", name + " says that a file is attached: give it");
    }
    if (files > 0 && front.files() == Files.NONE) {
      throw new WrongValue("file-not-taken", name + " goes without files: leave them out");
    }
  }

  /** {@code needed}, {@code allowed} or {@code none}. */
  public String files() {
    return front.files().name().toLowerCase(Locale.ROOT);
  }

  private void refuseUnknown(String key, List<String> known) {
    throw new WrongValue(
        "unknown-value",
        "%s knows no value %s; it takes %s".formatted(name, key, String.join(", ", known)));
  }

  /** Null when it is not given and need not be. */
  private static Object data(DeclaredValue value, Map<String, ?> values) {
    Object given = values.get(value.name());
    Object data = given == null ? "" : value.data(given);
    boolean empty = data.equals("") || data.equals(List.of());
    if (empty && !value.optional()) {
      throw new WrongValue(
          value.name().replace('_', '-') + "-missing",
          "Give %s%s".formatted(value.name(), value.words().isEmpty() ? "" : ": " + value.words()));
    }
    if (data instanceof String text && PLACEHOLDER.matcher(text).find()) {
      throw new WrongValue(
          value.name().replace('_', '-') + "-missing",
          "In %s stands a placeholder of the guidance: write what it stands for"
              .formatted(value.name()));
    }
    return empty ? null : data;
  }

  /** With invented values: all of them, then only those it cannot do without. */
  void tryOut() {
    Map<String, Object> all = new HashMap<>();
    Map<String, Object> needed = new HashMap<>();
    for (DeclaredValue value : front.values()) {
      all.put(value.name(), value.invented());
      if (!value.optional()) {
        needed.put(value.name(), value.invented());
      }
    }
    write(all, Map.of());
    write(needed, Map.of());
  }

  private String write(Template template, Map<String, ?> values, int offset) {
    try {
      return BoundedRun.of(template, values);
    } catch (BoundedRun.Endless e) {
      throw new BadTemplate(name, "it does not come to an end; look at its lists and macros");
    } catch (TemplateException e) {
      // The message of FreeMarker may quote a value.
      throw new BadTemplate(
          name,
          "line %d: '%s' has no value here, or not one of that kind"
              .formatted(e.getLineNumber() + offset, e.getBlamedExpressionString()));
    } catch (IOException e) {
      throw new BadTemplate(name, "no other template or file is reachable from here");
    }
  }

  private Template parse(String source, int offset) {
    try {
      return Watched.prepared(new Template(name, new StringReader(source), FREEMARKER));
    } catch (ParseException e) {
      throw new BadTemplate(
          name, "line %d: %s".formatted(e.getLineNumber() + offset, e.getEditorMessage()));
    } catch (IOException e) {
      throw new BadTemplate(name, e.getMessage());
    }
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(null);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setLocale(Locale.UK);
    return configuration;
  }
}
