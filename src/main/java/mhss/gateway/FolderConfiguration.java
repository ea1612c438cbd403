package mhss.gateway;

import java.beans.PropertyEditorSupport;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.CustomEditorConfigurer;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

/**
 * A folder or file of the settings is the one of that name. Spring would first look whether the web
 * server has something of it to serve, which refuses every path that begins with {@code ..}; and it
 * makes no {@code Optional<Path>} of a text by itself.
 */
@Configuration(proxyBeanMethods = false)
class FolderConfiguration {

  @Bean
  static CustomEditorConfigurer plainPaths() {
    CustomEditorConfigurer editors = new CustomEditorConfigurer();
    editors.setCustomEditors(Map.of(Path.class, PlainPath.class));
    return editors;
  }

  @Bean
  @ConfigurationPropertiesBinding
  static Converter<String, Optional<Path>> optionalPaths() {
    return new OptionalPath();
  }

  private static Optional<Path> path(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text).normalize());
  }

  /** A class, as Spring reads off it what becomes what. */
  static final class OptionalPath implements Converter<String, Optional<Path>> {

    @Override
    public Optional<Path> convert(String text) {
      return path(text);
    }
  }

  static final class PlainPath extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
      setValue(path(text).orElse(null));
    }
  }
}
