package mhss.gateway.casework;

import java.util.Map;
import mhss.gateway.casework.Cases.CaseFile;

/** What another part of the gateway keeps about a case, for the day it must not be held (4.49). */
public interface CaseTraces {

  /**
   * Takes out everything that names anybody, in the surrounding transaction, while the messages of
   * the case are still there.
   *
   * @return how many of what went, in the words of people
   */
  Map<String, Integer> purge(CaseFile caseFile);
}
