package mhss.gateway.console.web;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import mhss.gateway.access.Access;
import mhss.gateway.access.Person;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The pages there are, by URL, so that the menu leads nowhere else. */
class Handlers {

  private final Supplier<Map<RequestMappingInfo, HandlerMethod>> all;
  private final Map<String, Collection<HandlerMethod>> found = new ConcurrentHashMap<>();

  Handlers(Supplier<Map<RequestMappingInfo, HandlerMethod>> all) {
    this.all = all;
  }

  boolean letsIn(Person person, String url) {
    return found.computeIfAbsent(url, this::of).stream()
        .anyMatch(handler -> Access.to(handler).lets(person));
  }

  private Collection<HandlerMethod> of(String url) {
    return all.get().entrySet().stream()
        .filter(mapping -> reads(mapping.getKey()))
        .filter(mapping -> mapping.getKey().getPatternValues().contains(url))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean reads(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
  }
}
