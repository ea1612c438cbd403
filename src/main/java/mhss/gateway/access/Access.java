package mhss.gateway.access;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What a handler asks of those who call it. That of a library (the OpenAPI document) asks only for
 * a login.
 *
 * @param open to everybody who comes so far
 * @param needs any of them; empty: nobody
 */
public record Access(boolean open, Set<Right> needs) {

  private static final String OURS = "mhss.gateway.";

  public static Access to(HandlerMethod handler) {
    boolean open =
        on(handler, Open.class).isPresent() || !handler.getBeanType().getName().startsWith(OURS);
    Set<Right> needs =
        on(handler, Needs.class).stream()
            .flatMap(one -> Arrays.stream(one.value()))
            .collect(Collectors.toUnmodifiableSet());
    return new Access(open, needs);
  }

  public boolean lets(Person person) {
    return open || needs.stream().anyMatch(person::may);
  }

  private static <A extends Annotation> Optional<A> on(HandlerMethod handler, Class<A> type) {
    A own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type);
    return Optional.ofNullable(
        own == null
            ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type)
            : own);
  }
}
