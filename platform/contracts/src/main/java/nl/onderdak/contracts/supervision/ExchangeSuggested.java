// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.supervision;

import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * A province suggests an exchange of quotas (<i>voorstel tot uitruil van taakstelling</i>) to a municipality; its
 * colleges decide, art. 29(2) Huisvestingswet 2014. One event for each party, each with all parties.
 *
 * @param municipality CBS code of the party that the event is about
 * @param suggestionId the suggestion, the same for all its parties
 * @param searchId the search of the province that found the exchange
 * @param province the province that suggests it
 * @param halfYear the half-year whose quotas would change
 * @param parties the parties, by code; the persons that they take over add up to 0
 */
public record ExchangeSuggested(
        MunicipalityCode municipality,
        UUID suggestionId,
        UUID searchId,
        ProvinceCode province,
        HalfYear halfYear,
        List<Party> parties)
        implements SupervisionEvent {

    public ExchangeSuggested {
        parties = List.copyOf(parties);
    }

    /**
     * A municipality whose quota would change.
     *
     * @param municipality CBS code
     * @param persons persons that it takes over, negative when it hands over
     */
    public record Party(MunicipalityCode municipality, int persons) {}

    @Override
    public String subject() {
        return municipality + "/" + suggestionId;
    }
}
