// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

/** What a national target is made of, as the ministry explains it when it publishes one. */
public enum ComponentKind {
    /** Permit holders who are in reception already. */
    IN_RECEPTION("vergunninghouders in de opvang", "permit holders in reception"),
    /** Permits that are expected to be granted. */
    EXPECTED_PERMITS("verwachte vergunningen", "expected permits"),
    /** Family members who are expected to follow. */
    FAMILY_MEMBERS_FOLLOWING("verwachte nareizigers", "family members expected to follow"),
    /** Refugees whom the country invited. */
    RESETTLED("hervestigde vluchtelingen", "resettled refugees"),
    /** Groups that are named apart, such as evacuees. */
    SPECIAL_GROUPS("bijzondere groepen", "special groups"),
    /** Those who are to be housed under an earlier target already; taken off. */
    EARLIER_TARGETS("al in eerdere taakstellingen", "in earlier targets already"),
    /** Anything else; always described. */
    OTHER("overig", "other");

    private final String dutch;
    private final String english;

    ComponentKind(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** In letters and on screen. */
    public String dutch() {
        return dutch;
    }

    /** For readers of English. */
    public String english() {
        return english;
    }
}
