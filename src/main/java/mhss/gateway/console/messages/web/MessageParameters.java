package mhss.gateway.console.messages.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.console.messages.MessageQuery;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** The filters of the list, one by one, in the description of REST. */
class MessageParameters implements GlobalOperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    if (handler.getBeanType() == MessageResource.class
        && handler.getMethod().getName().equals("list")) {
      operation.getParameters().removeIf(one -> one.getName().equals("given"));
      List<String> names = new ArrayList<>(MessageQuery.fields());
      names.addAll(List.of("before", "after"));
      names.forEach(
          name ->
              operation.addParametersItem(
                  new QueryParameter().name(name).required(false).schema(new StringSchema())));
    }
    return operation;
  }
}
