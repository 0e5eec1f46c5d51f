// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import nl.onderdak.housingstock.policy.domain.Label;

/** The schemes that are known. */
public enum Scheme {
    /** Subsidy per flex or transformed home (<i>SFT</i>). */
    FLEX_HOUSING(
            "Stimuleringsregeling Flex- en Transformatiewoningen (SFT)",
            "Subsidy for flex and transformed homes (SFT)"),
    /** Share of flex homes for permit holders (<i>35%-regel</i>); its scheme could not be identified. */
    FLEX_SHARE("35%-regel voor flexwoningen", "35% rule for flex homes"),
    /** One-off contribution per permit holder (<i>Rijksbijdrage</i>). */
    STATE_CONTRIBUTION(
            "Rijksbijdrage per gehuisveste vergunninghouder", "Contribution of the state per housed permit holder"),
    /** Amount per day in a flow-through location (<i>doorstroomlocatie</i>). */
    TRANSIT_FACILITY(
            "Bekostigingsregeling huisvesting vergunninghouders in doorstroomlocaties",
            "Funding of permit holders in flow-through locations"),
    /** For homes of large families (<i>grote gezinnen</i>). */
    LARGE_FAMILIES(
            "Financiële impuls huisvesting grote gezinnen vergunninghouders",
            "Financial impulse for housing large families"),
    /** Guarantee for investors in flex homes that have to move (<i>herplaatsingsgarantie</i>). */
    RELOCATION_GUARANTEE("Regeling herplaatsing flexwoningen (RTHF)", "Relocation guarantee for flex homes (RTHF)");

    private final Label label;

    Scheme(String nl, String en) {
        this.label = new Label(nl, en);
    }

    /** For a page. */
    public Label label() {
        return label;
    }
}
