package mhss.gateway.operations.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import mhss.gateway.operations.routes.RouteSource.BeanCall;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.context.ApplicationContext;

/**
 * Builds a route with everything it needs in a Camel of its own, which never starts it: the same
 * beans, components and properties, and no effect.
 */
class DryRun {

  private final ApplicationContext beans;

  DryRun(ApplicationContext beans) {
    this.beans = beans;
  }

  /**
   * @param needed what the candidate needs and what needs the candidate, in the order of deployment
   * @throws RouteRefused naming line and cause
   */
  void check(RouteSource candidate, Collection<RouteSource> needed) {
    candidate.calls().forEach(this::check);
    try (DefaultCamelContext camel = camel()) {
      for (RouteSource source : needed) {
        load(camel, source, candidate);
      }
      for (Endpoint endpoint : camel.getEndpoints()) {
        RouteReader.refuseDangerousUri(endpoint.getEndpointUri(), 0);
        RouteReader.refuseUnguardedMail(endpoint.getEndpointUri());
      }
    } catch (RouteRefused refused) {
      throw refused;
    } catch (Exception e) {
      throw CamelCause.of(e, candidate);
    }
  }

  /** Does something with routes that were built and never start; those that fail are left out. */
  void with(Collection<RouteSource> sources, Consumer<CamelContext> work) {
    try (DefaultCamelContext camel = camel()) {
      for (RouteSource source : sources) {
        loadIfGood(camel, source);
      }
      work.accept(camel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DefaultCamelContext camel() {
    DefaultCamelContext camel = new DefaultCamelContext(new BorrowedBeans(beans));
    camel.setAutoStartup(false);
    // What is borrowed has all its options, and cannot be given any.
    camel.setAutowiredEnabled(false);
    camel.setStartupSummaryLevel(StartupSummaryLevel.Off);
    camel.getPropertiesComponent().addPropertiesSource(new SpringProperties());
    camel.start();
    return camel;
  }

  private static void load(DefaultCamelContext camel, RouteSource source, RouteSource candidate) {
    try {
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(ResourceHelper.fromString(source.path(), source.content()));
    } catch (Exception e) {
      RouteRefused refused = CamelCause.of(e, source);
      if (source == candidate) {
        throw refused;
      }
      throw new RouteRefused(
          0, "with this file " + source.path() + " would fail: " + refused.getMessage(), e);
    }
  }

  private static void loadIfGood(DefaultCamelContext camel, RouteSource source) {
    try {
      load(camel, source, source);
    } catch (RouteRefused refused) {
      // told by whoever checks the routes
    }
  }

  private void check(BeanCall call) {
    if (call.ref().contains("{{")) {
      return; // a bean local to the template
    }
    Class<?> type = beans.containsBean(call.ref()) ? beans.getType(call.ref()) : null;
    if (type == null) {
      throw new RouteRefused(call.line(), "there is no bean named " + call.ref());
    }
    if (!Modifier.isPublic(type.getModifiers())) {
      throw new RouteRefused(
          call.line(), call.ref() + " is a " + type.getSimpleName() + ", which is not public");
    }
    List<Method> methods =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(call.method()) && !method.isBridge())
            .toList();
    String name = call.ref() + "." + call.method();
    if (methods.isEmpty()) {
      throw new RouteRefused(call.line(), "there is no public method " + name);
    }
    if (methods.size() > 1) {
      throw new RouteRefused(call.line(), name + " is overloaded; a route cannot choose");
    }
  }

  private class SpringProperties implements PropertiesSource {

    @Override
    public String getName() {
      return "spring";
    }

    @Override
    public String getProperty(String name) {
      return beans.getEnvironment().getProperty(name);
    }
  }
}
