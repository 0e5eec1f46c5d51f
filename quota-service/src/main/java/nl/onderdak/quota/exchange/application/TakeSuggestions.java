// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.supervision.ExchangeSuggested;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.quota.exchange.domain.Circumstances;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.exchange.domain.ExchangeTerms;
import nl.onderdak.quota.exchange.domain.SuggestedBy;
import nl.onderdak.quota.exchange.domain.Suggestion;

/**
 * Makes an open exchange of each suggestion of a province, for its parties to agree to or refuse. A suggestion comes
 * with one event for each party; the first that arrives counts. One that a rule is against is kept with the reason: it
 * would be refused again however often it were tried.
 */
@ApplicationScoped
public class TakeSuggestions implements EventHandler {

    static final String CONSUMER = "quota-suggestions";

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Suggestions suggestions;
    private final Exchanges exchanges;
    private final QuotasAtStake atStake;

    TakeSuggestions(Suggestions suggestions, Exchanges exchanges, QuotasAtStake atStake) {
        this.suggestions = suggestions;
        this.exchanges = exchanges;
        this.atStake = atStake;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var received = new LinkedHashMap<UUID, ExchangeSuggested>();
        for (var event : events) {
            if (event.data() instanceof ExchangeSuggested suggested) {
                received.putIfAbsent(suggested.suggestionId(), suggested);
            }
        }
        var taken = Uni.createFrom().voidItem();
        for (var suggested : received.values()) {
            taken = taken.chain(() -> suggestions.find(suggested.suggestionId()))
                    .chain(known -> known.isPresent() ? Uni.createFrom().voidItem() : take(suggested));
        }
        return taken;
    }

    private Uni<Void> take(ExchangeSuggested suggested) {
        var by = new SuggestedBy(suggested.suggestionId(), suggested.searchId(), suggested.province());
        var persons = new TreeMap<MunicipalityCode, Integer>();
        suggested.parties().forEach(party -> persons.merge(party.municipality(), party.persons(), Integer::sum));
        var terms = new ExchangeTerms(suggested.halfYear(), persons, null, null);
        return atStake.asTheyAre(suggested.municipality(), terms)
                .chain(circumstances -> keep(by, terms, circumstances));
    }

    private Uni<Void> keep(SuggestedBy by, ExchangeTerms terms, Circumstances circumstances) {
        return switch (Exchange.suggest(IDS.generate(), by, terms, circumstances)) {
            case Decision.Accepted<Exchange>(var exchange, var _) ->
                suggestions
                        .add(Suggestion.taken(exchange))
                        .chain(added -> added
                                ? exchanges.add(exchange)
                                : Uni.createFrom().voidItem());
            case Decision.Rejected<Exchange>(var reason) ->
                suggestions
                        .add(Suggestion.rejected(by, terms, circumstances.moment(), reason))
                        .replaceWithVoid();
        };
    }
}
