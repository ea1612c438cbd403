package mhss.gateway;

import java.beans.PropertyEditorSupport;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.config.CustomEditorConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A folder of the settings is the folder of that name. Spring would first look whether the web
 * server has something of it to serve, which refuses every path that begins with {@code ..}.
 */
@Configuration(proxyBeanMethods = false)
class FolderConfiguration {

  @Bean
  static CustomEditorConfigurer plainPaths() {
    CustomEditorConfigurer editors = new CustomEditorConfigurer();
    editors.setCustomEditors(Map.of(Path.class, PlainPath.class));
    return editors;
  }

  static final class PlainPath extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
      setValue(text.isBlank() ? null : Path.of(text).normalize());
    }
  }
}
