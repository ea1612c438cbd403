package mhss.gateway.returns.layout.page;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mhss.gateway.responses.templates.Watched;
import mhss.gateway.returns.layout.filling.UnusableTemplate;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A page in FreeMarker. Every value is escaped; none becomes code, and no file is reachable. */
final class HtmlTemplate {

  /** What would turn a value into code or markup, or reach beyond the template. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\?\\s*(new|api|has_api|eval|eval_json|evalJson|interpret|no_esc|noEsc)\\b"
              + "|<#\\s*(include|import|ftl|setting|attempt|noautoesc|noAutoEsc|outputformat)\\b"
              + "|\\.\\s*(get_optional_template|getOptionalTemplate)\\b");

  /** Characters; a report of many years has fewer than one in a hundred of them. */
  private static final int LONGEST = 20_000_000;

  /** The figures of many years take one second. */
  private static final Duration TIME = Duration.ofSeconds(15);

  private static final Configuration FREEMARKER = configuration();

  private final Path file;
  private final String name;
  private final Duration longest;

  HtmlTemplate(Path file) {
    this(file, TIME);
  }

  /**
   * @param longest time it may take to fill it
   */
  HtmlTemplate(Path file, Duration longest) {
    this.file = file;
    this.name = file.getFileName().toString();
    this.longest = longest;
  }

  /**
   * @throws UnusableTemplate naming file and line
   */
  Document page(Map<String, ?> model) {
    return parsed(filled(source(), model));
  }

  /**
   * @throws UnusableTemplate for what can be told without values
   */
  static void check(String name, String source) {
    refuseForbidden(name, source);
    refuseForbidden(name, parsed(name, source).toString());
  }

  private static void refuseForbidden(String name, String source) {
    Matcher forbidden = FORBIDDEN.matcher(source);
    if (forbidden.find()) {
      throw new UnusableTemplate(
          name, "", "'" + forbidden.group() + "' is not allowed, take it out");
    }
  }

  private static Template parsed(String name, String source) {
    try {
      return new Template(name, new StringReader(source), FREEMARKER);
    } catch (ParseException e) {
      throw new UnusableTemplate(name, "line " + e.getLineNumber(), e.getEditorMessage());
    } catch (IOException e) {
      throw new UnusableTemplate(name, "", "no other template or file is reachable from here");
    }
  }

  private String source() {
    try {
      String source = Files.readString(file);
      refuseForbidden(name, source);
      return source;
    } catch (NoSuchFileException e) {
      throw new UnusableTemplate(
          name, "", "it is missing; put it back, or take it from the release");
    } catch (IOException e) {
      throw new UnusableTemplate(
          name, "", "it cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private String filled(String source, Map<String, ?> model) {
    Writer out = new Bounded();
    try {
      Template template = parsed(name, source);
      refuseForbidden(name, template.toString());
      if (!Watched.write(Watched.prepared(template), model, out, longest)) {
        throw new TooLong();
      }
      return out.toString();
    } catch (TemplateException e) {
      // The message of FreeMarker may quote a value.
      throw new UnusableTemplate(
          name,
          "line " + e.getLineNumber(),
          "'%s' has no value here, or not one of that kind"
              .formatted(e.getBlamedExpressionString()));
    } catch (TooLong | StackOverflowError e) {
      throw new UnusableTemplate(
          name, "", "it does not come to an end; look at its lists and macros");
    } catch (IOException e) {
      throw new UnusableTemplate(name, "", "no other template or file is reachable from here");
    }
  }

  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** A list without an end would fill the memory of the gateway. */
  private static final class Bounded extends Writer {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] chars, int from, int count) throws TooLong {
      if (text.length() + count > LONGEST) {
        throw new TooLong();
      }
      text.append(chars, from, count);
    }

    @Override
    public void flush() {
      // in memory
    }

    @Override
    public void close() {
      // in memory
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private Document parsed(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(html)));
    } catch (SAXParseException e) {
      throw new UnusableTemplate(
          name,
          "line %d once filled".formatted(e.getLineNumber()),
          "it is no well-formed XHTML (every tag closed, no DOCTYPE, &#160; for &nbsp;)");
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
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
    configuration.setOutputFormat(XMLOutputFormat.INSTANCE);
    configuration.setLocale(Locale.UK);
    return configuration;
  }
}
