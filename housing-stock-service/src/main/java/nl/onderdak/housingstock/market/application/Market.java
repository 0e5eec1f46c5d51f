// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.market.domain.MarketFigures;
import nl.onderdak.housingstock.market.domain.Turnover;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** What was given and what is measured of the rental market. */
public interface Market {

    /**
     * Which part of the market; null is no condition.
     *
     * @param municipality in this municipality
     * @param landlord of this landlord
     * @param year in this year
     */
    record Filter(MunicipalityCode municipality, String landlord, Integer year) {}

    /** A municipality in a calendar year. */
    record Place(MunicipalityCode municipality, int year) {}

    /** The last figures given of each municipality and year; a landlord sees those of where it works. */
    Uni<List<MarketFigures>> given(Jurisdiction jurisdiction, Filter filter);

    /** The measured turnover within the jurisdiction, by municipality, landlord and year. */
    Uni<List<Turnover>> turnover(Jurisdiction jurisdiction, Filter filter);

    /** The units that are registered now within the jurisdiction, by municipality. */
    Uni<Map<MunicipalityCode, Long>> stock(Jurisdiction jurisdiction, MunicipalityCode municipality);

    /** Persons of the quotas that quota-service published last, by municipality and year. */
    Uni<Map<Place, Long>> quotas(Filter filter);

    /** Keeps quotas of a batch of events, each unless a later one is kept already. */
    Uni<Void> keepQuotas(List<ReceivedEvent> quotas);

    /** Adds figures. */
    Uni<Void> add(MarketFigures figures);
}
