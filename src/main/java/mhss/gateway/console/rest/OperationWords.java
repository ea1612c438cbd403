package mhss.gateway.console.rest;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.access.Access;
import mhss.gateway.access.Person;
import mhss.gateway.access.Role;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** What holds for every call: its group, who may make it, how it refuses. */
class OperationWords implements GlobalOperationCustomizer {

  private static final String BASE = "/api/v1/";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    operation.setTags(List.of(group(handler)));
    operation.setDescription("Roles: " + roles(handler));
    operation
        .getResponses()
        .addApiResponse(
            ApiResponses.DEFAULT,
            new ApiResponse()
                .description("Refused")
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            new MediaType().schema(new Schema<>().$ref("Problem")))));
    return operation;
  }

  /** {@code cases} for {@code /api/v1/cases/{id}/letters}. */
  private static String group(HandlerMethod handler) {
    String path = path(handler.getBeanType()) + path(handler.getMethod());
    return path.replaceFirst(BASE, "").replaceAll("/.*", "");
  }

  private static String path(AnnotatedElement element) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
    return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
  }

  private static String roles(HandlerMethod handler) {
    Access access = Access.to(handler);
    List<Role> let =
        Arrays.stream(Role.values())
            .filter(role -> access.lets(new Person("", Set.of(role))))
            .toList();
    return let.size() == Role.values().length
        ? "all"
        : let.stream().map(Role::words).collect(Collectors.joining(", "));
  }

  /** RFC 9457. */
  static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("title", new StringSchema().description("What happened"))
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("The cause, and what to do"))
        .addProperty("instance", new StringSchema().description("The path that was asked for"));
  }
}
