package mhss.gateway.console.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import mhss.gateway.access.Person;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RestConfiguration {

  static {
    // Who asks comes from the token, not from the call.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class);
  }

  /** What programs read first, at {@code /api/v1/openapi.json}. */
  @Bean
  OpenAPI restDescription() {
    return new OpenAPI()
        .info(
            new Info()
                .title("MHSS Gateway")
                .version("v1")
                .description(
                    "Everything the console does, for programs. Give a token: Authorization: Bearer mgw_..."
                        + " Errors are problem+json: title says what happened, detail what to do."))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSchemas("Problem", OperationWords.problem()))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }

  @Bean
  RestDescription calls(OpenApiWebMvcResource springdoc, ObjectMapper json) {
    return new RestDescription(springdoc, json);
  }

  @Bean
  GlobalOperationCustomizer operationWords() {
    return new OperationWords();
  }
}
