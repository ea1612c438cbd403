package mhss.gateway.responses.letters;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code templates/}: front matter with the subject, then the text, in FreeMarker. Locked
 * down: values are data and never become code; no class, file or other template is reachable.
 */
class LetterTemplate {

  private static final Pattern FILE =
      Pattern.compile(
          "---\\R\\s*subject:[ \\t]*(?<subject>[^\\r\\n]+)\\R---\\R(?<text>.*)", Pattern.DOTALL);

  private static final int SUBJECT_STARTS_AFTER = 1;
  private static final int TEXT_STARTS_AFTER = 3;

  private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);

  /** What would turn a value into code, or reach beyond the template. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\?\\s*(new|api|has_api|eval|eval_json|evalJson|interpret)\\b"
              + "|<#\\s*(include|import|ftl|setting)\\b"
              + "|\\.\\s*(get_optional_template|getOptionalTemplate)\\b");

  private static final Configuration FREEMARKER = configuration();

  private final String name;
  private final Template subject;
  private final Template text;

  /**
   * @throws BadTemplate naming line and cause
   */
  LetterTemplate(String name, String source) {
    this.name = name;
    Matcher file = FILE.matcher(source);
    if (!file.matches()) {
      throw new BadTemplate(
          name, "it must begin with the lines '---', 'subject: …' and '---', then the text");
    }
    Matcher forbidden = FORBIDDEN.matcher(COMMENT.matcher(source).replaceAll(""));
    if (forbidden.find()) {
      throw new BadTemplate(name, "'" + forbidden.group() + "' is not allowed, take it out");
    }
    this.subject = parse(file.group("subject"), SUBJECT_STARTS_AFTER);
    this.text = parse(file.group("text"), TEXT_STARTS_AFTER);
  }

  /**
   * @param forSubject few values: a subject is never encrypted
   * @throws BadTemplate when it asks for a value that is not there
   */
  Letter write(Map<String, ?> forSubject, Map<String, ?> forText) {
    return new Letter(
        write(subject, forSubject, SUBJECT_STARTS_AFTER).strip(),
        write(text, forText, TEXT_STARTS_AFTER));
  }

  private String write(Template template, Map<String, ?> values, int offset) {
    StringWriter out = new StringWriter();
    try {
      template.process(values, out);
    } catch (TemplateException e) {
      // The message of FreeMarker may quote a value.
      throw new BadTemplate(
          name,
          "line %d: '%s' has no value here, or not one of that kind"
              .formatted(e.getLineNumber() + offset, e.getBlamedExpressionString()));
    } catch (IOException e) {
      throw new BadTemplate(name, "no other template or file is reachable from here");
    }
    return out.toString();
  }

  private Template parse(String source, int offset) {
    try {
      return new Template(name, new StringReader(source), FREEMARKER);
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
