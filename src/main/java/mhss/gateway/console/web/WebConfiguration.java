package mhss.gateway.console.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {

  private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

  /** Below {@code /assets}: ours, and of each web jar the one folder that is meant for browsers. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry assets) {
    assets
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/assets/")
        .setCacheControl(AN_HOUR);
    jar(assets, "govuk", "govuk-frontend/*/dist/govuk/govuk-frontend.min.css");
    jar(assets, "moj", "ministryofjustice__frontend/*/moj/moj-frontend.min.css");
    jar(assets, "htmx", "htmx.org/*/dist/htmx.min.js");
  }

  private static void jar(ResourceHandlerRegistry assets, String name, String file) {
    assets
        .addResourceHandler("/assets/" + name + "/**")
        .addResourceLocations(folderOf(file))
        .setCacheControl(AN_HOUR)
        .resourceChain(true)
        .addTransformer(new ArialOnly());
  }

  /** Of whatever version is built in; jars do not list their folders. */
  private static Resource folderOf(String file) {
    String pattern = "classpath*:/META-INF/resources/webjars/" + file;
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
      if (found.length != 1) {
        throw new IllegalStateException(pattern + " is there " + found.length + " times");
      }
      return found[0].createRelative("./");
    } catch (IOException e) {
      throw new IllegalStateException(pattern, e);
    }
  }

  /** What a program sends as null it has not given, also inside a map or a list. */
  @Bean
  Jackson2ObjectMapperBuilderCustomizer nullIsNotGiven() {
    return json ->
        json.postConfigurer(
            mapper -> mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP)));
  }

  @Bean
  Uk uk(Clock clock) {
    return new Uk(clock);
  }

  @Bean
  Forms forms(Uk uk) {
    return new Forms(uk);
  }

  @Bean
  Menu menu(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    return new Menu(
        new Handlers(
            () ->
                mappings.stream()
                    .findFirst()
                    .map(RequestMappingHandlerMapping::getHandlerMethods)
                    .orElseThrow()));
  }

  @Bean
  FrameFacts frameFacts(Menu menu, Environment environment) {
    return new FrameFacts(menu, environment.getProperty("gateway.mode", "guard"));
  }

  @Bean
  ErrorAnswers errorAnswers(FrameFacts frame) {
    return new ErrorAnswers(frame);
  }
}
