package mhss.gateway.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.access.Role;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import org.junit.jupiter.api.Test;

class SearchTest {

  @Test
  void aUrnIsFoundHoweverItsPartsAreJoined() {
    CaseFile file = WebWorld.bean(Cases.class).open("provider").get(0);
    String parted = file.urn().replaceAll("[/-]", " ").toLowerCase(Locale.ROOT);
    assertThat(found(parted).findValuesAsText("id")).contains(file.id().toString());
  }

  @Test
  void anAddressIsFoundWithTheNameThatAMailProgramCopiesBeforeIt() {
    assertThat(found("Example Team <team@atw.example>").findValuesAsText("kind"))
        .containsExactly("correspondent");
  }

  @Test
  void noMailThatCameInIsWithoutTheIndexOfItsFiles() {
    String came = "select count(*) from message where direction = 'in' and attachments > 0";
    assertThat(count(came)).isPositive();
    assertThat(count(came + " and file_index is null")).isZero();
  }

  private static int count(String sql) {
    return WebWorld.jdbc().sql(sql).query(Integer.class).single();
  }

  private static JsonNode found(String words) {
    return Calls.tree(Calls.as(Role.VIEWER).post("/api/v1/search", Map.of("words", words)));
  }
}
