package mhss.gateway.operations.routes;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spring.spi.ApplicationContextBeanRepository;
import org.apache.camel.support.DefaultEndpoint;
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
      return new Idle(lender.createEndpoint(uri), this);
    }

    @Override
    public Endpoint createEndpoint(String uri, Map<String, Object> parameters) throws Exception {
      return new Idle(lender.createEndpoint(uri, parameters), this);
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

  /**
   * Its URI and options are good, and it does nothing: one of {@code quartz:} would write its ticks
   * into the store as soon as it is started.
   */
  private static final class Idle extends DefaultEndpoint {

    private final Endpoint tried;

    Idle(Endpoint tried, Component component) {
      super(tried.getEndpointUri(), component);
      this.tried = tried;
    }

    @Override
    public Producer createProducer() throws Exception {
      return tried.createProducer();
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
      return tried.createConsumer(processor);
    }

    @Override
    public boolean isLenientProperties() {
      return true;
    }
  }
}
