package mhss.gateway.operations.routes;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.spring.spi.ApplicationContextBeanRepository;
import org.springframework.context.ApplicationContext;

/**
 * The beans of the gateway for a Camel that lives only for a moment. A component that belongs to
 * the running Camel makes endpoints for both, but is neither taken over nor stopped.
 */
class BorrowedBeans extends ApplicationContextBeanRepository {

  BorrowedBeans(ApplicationContext beans) {
    super(beans);
  }

  @Override
  public Object lookupByName(String name) {
    return borrow(super.lookupByName(name), Object.class);
  }

  @Override
  public <T> T lookupByNameAndType(String name, Class<T> type) {
    return borrow(super.lookupByNameAndType(name, type), type);
  }

  private static <T> T borrow(T bean, Class<T> type) {
    if (bean instanceof Component component && component.getCamelContext() != null) {
      Component borrowed = new Borrowed(component);
      return type.isInstance(borrowed) ? type.cast(borrowed) : null;
    }
    return bean;
  }

  private record Borrowed(Component lender) implements Component {

    @Override
    public Endpoint createEndpoint(String uri) throws Exception {
      return lender.createEndpoint(uri);
    }

    @Override
    public Endpoint createEndpoint(String uri, Map<String, Object> parameters) throws Exception {
      return lender.createEndpoint(uri, parameters);
    }

    @Override
    public boolean useRawUri() {
      return lender.useRawUri();
    }

    @Override
    public void setCamelContext(CamelContext context) {
      // stays with the running Camel
    }

    @Override
    public CamelContext getCamelContext() {
      return lender.getCamelContext();
    }

    @Override
    public void start() {
      // started by the running Camel
    }

    @Override
    public void stop() {
      // stopped by the running Camel
    }
  }
}
