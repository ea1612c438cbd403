package mhss.gateway.console.cases.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.SamplePaths;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.watch.Watch;

/** A case with a letter that waits, and the forms of what can be done to it. */
class CasePaths implements SamplePaths {

  private static final String URN = "CW-900001";

  @Override
  public Map<String, String> paths() {
    UUID id =
        WebWorld.bean(Cases.class).byUrn(URN).stream()
            .findFirst()
            .map(CaseFile::id)
            .orElseGet(CasePaths::opened);
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("/cases/{id}", "/cases/" + id);
    paths.put("/cases/{id}/record/{act}", "/cases/" + id + "/record/" + first(id, "acts", "act"));
    paths.put(
        "/cases/{id}/letters/{kind}", "/cases/" + id + "/letters/" + first(id, "letters", "kind"));
    paths.put("/notices/{id}", "/notices/" + notice(id));
    return paths;
  }

  private static UUID opened() {
    Map<String, String> referral = new LinkedHashMap<>();
    referral.put("desk", "provider");
    referral.put("event", "referral");
    referral.put("urn", URN);
    referral.put("referred", "today");
    referral.put("reason", "on paper");
    Calls.as(Role.CASEWORKER).post("/api/v1/cases", referral);
    UUID id = WebWorld.bean(Cases.class).byUrn(URN).get(0).id();
    Map<String, String> left = Map.of("on", "today", "reason-code", "left-job");
    Calls.as(Role.CASEWORKER).post("/api/v1/cases/" + id + "/acts/leaving-learned", left);
    WebWorld.bean(Watch.class).sweep();
    return id;
  }

  /** The first that the case takes as it stands. */
  private static String first(UUID id, String list, String name) {
    return Calls.as(Role.CASEWORKER)
        .json("/api/v1/cases/" + id + "/" + list)
        .get(0)
        .get(name)
        .asText();
  }

  private static String notice(UUID file) {
    return WebWorld.jdbc()
        .sql("select id::text from notice where case_id = ? limit 1")
        .param(file)
        .query(String.class)
        .single();
  }
}
