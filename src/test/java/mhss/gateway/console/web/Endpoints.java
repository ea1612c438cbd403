package mhss.gateway.console.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mhss.gateway.access.Access;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.MediaType;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every URL that the gateway answers. */
final class Endpoints {

  private Endpoints() {}

  /**
   * @param method {@code GET}, {@code POST} ...
   * @param takes media type of its bodies
   */
  record Endpoint(String method, String pattern, String takes, HandlerMethod handler) {

    Access access() {
      return Access.to(handler);
    }

    boolean forPrograms() {
      return pattern.startsWith("/api/");
    }

    /** A whole page or a part of one; not a file or a picture. */
    boolean isPage() {
      Class<?> answer = handler.getMethod().getReturnType();
      boolean body =
          AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class)
              || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
      boolean page = answer == String.class || answer == ModelAndView.class;
      return method.equals("GET") && !forPrograms() && !body && page;
    }

    /** The pattern with ids that nothing has. */
    String nowhere() {
      return pattern
          .replaceAll("\\{[^}]*[iI]d}", "00000000-0000-4000-8000-000000000000")
          .replaceAll("\\{[^}]*}", "nothing");
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  static List<Endpoint> all() {
    return WebWorld.sandbox()
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("mhss.gateway."))
        .flatMap(Endpoints::of)
        .filter(endpoint -> !endpoint.pattern().equals("/error"))
        .sorted(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method))
        .toList();
  }

  private static Stream<Endpoint> of(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
    Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
    return entry.getKey().getPatternValues().stream()
        .flatMap(
            pattern ->
                methods.stream()
                    .map(
                        method ->
                            new Endpoint(
                                method.name(), pattern, takes(entry.getKey()), entry.getValue())));
  }

  private static String takes(RequestMappingInfo mapping) {
    return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
        .findFirst()
        .map(MediaType::toString)
        .orElse("application/json");
  }

  /** Of pages; those of patterns without variables are what they are. */
  static Optional<String> sample(Endpoint endpoint, Map<String, String> samples) {
    return endpoint.pattern().contains("{")
        ? Optional.ofNullable(samples.get(endpoint.pattern()))
            .or(() -> UsualPaths.of(endpoint.pattern()))
        : Optional.of(samples.getOrDefault(endpoint.pattern(), endpoint.pattern()));
  }

  static Map<String, String> samples() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(SamplePaths.class));
    Map<String, String> samples = new HashMap<>();
    scanner.findCandidateComponents("mhss.gateway").stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
        .map(type -> (SamplePaths) BeanUtils.instantiateClass(type))
        .forEach(paths -> samples.putAll(paths.paths()));
    return samples;
  }
}
