package mhss.gateway.operations.routes;

import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The Camel of the gateway, one file at a time. */
class RunningRoutes {

  private final CamelContext camel;

  RunningRoutes(CamelContext camel) {
    this.camel = camel;
  }

  void add(RouteSource source) throws Exception {
    PluginHelper.getRoutesLoader(camel)
        .loadRoutes(ResourceHelper.fromString(source.path(), source.content()));
    if (source.kind().runs() && model().getRouteDefinition(source.id()) == null) {
      throw new IllegalStateException("Camel loaded the file without making route " + source.id());
    }
  }

  /** Waits for what the route has in hand. Does nothing when it is not there. */
  void remove(RouteSource source) throws Exception {
    Model model = model();
    switch (source.kind()) {
      case ROUTE, INSTANCE -> {
        var route = model.getRouteDefinition(source.id());
        if (route != null) {
          model.removeRouteDefinition(route);
        }
      }
      case TEMPLATE -> {
        var template = model.getRouteTemplateDefinition(source.id());
        if (template != null) {
          model.removeRouteTemplateDefinition(template);
        }
      }
      case CONFIGURATION ->
          model.getRouteConfigurationDefinitions().stream()
              .filter(configuration -> source.id().equals(configuration.getId()))
              .toList()
              .forEach(model.getRouteConfigurationDefinitions()::remove);
    }
  }

  private Model model() {
    return camel.getCamelContextExtension().getContextPlugin(Model.class);
  }
}
