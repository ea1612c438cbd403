package mhss.gateway.console.configuration;

import java.util.UUID;
import mhss.gateway.changes.Changes;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.operations.TypedId;
import picocli.CommandLine.Parameters;

/** The change that a person means. */
class TypedChange {

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the change, or its beginning.")
  private TypedId typed;

  UUID in(LightGateway gateway) {
    return gateway.bean(Changes.class).startingWith(typed.first(), typed.last());
  }
}
