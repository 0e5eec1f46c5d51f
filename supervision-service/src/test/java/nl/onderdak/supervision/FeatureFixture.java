// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.conformance.Canaries.Command;
import nl.onderdak.conformance.Roles.Write;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.Neighbours.Home;

/** What a feature brings to the conformance tests of the service: its rows, requests, rejections and texts. */
public interface FeatureFixture {

    /** Records something of this feature for a home, whose facts are in the ledger by then. */
    default void plant(Home home) {}

    /** Identifiers of what was recorded for a home, by the parameter or property that holds them. */
    default Map<String, String> objects(Home home) {
        return Map.of();
    }

    /** Other values of parameters and properties that are about a home. */
    default Map<String, String> values(Home home) {
        return Map.of();
    }

    /** Values for the same parameters that name nothing. */
    default Map<String, String> absent() {
        return Map.of();
    }

    /** Identifiers and figures of a home that no other organisation may see. */
    default Set<String> secrets(Neighbours planted, Home home) {
        return Set.of();
    }

    /** Requests that change something of a home, with its values in braces. */
    default List<Write> writes() {
        return List.of();
    }

    /** Values of parameters of one path, when their names do not determine them. */
    default Map<String, String> parameters(String path) {
        return Map.of();
    }

    /** Start of the paths that lead to published data only. */
    default Optional<String> published() {
        return Optional.empty();
    }

    /** Tables with a row of each home, found by its column {@code municipality}. */
    default Set<String> tables() {
        return Set.of();
    }

    /** Other tables with rows of each home: the condition that they, and no others, fulfil. */
    default Map<String, String> rows(String organisation, List<Home> own) {
        return Map.of();
    }

    /** Tables that are for every organisation, with the reason. */
    default Map<String, String> openTables() {
        return Map.of();
    }

    /** Methods that work for no organisation. */
    default Set<String> ownWork() {
        return Set.of();
    }

    /** Who calls an operation of this feature, when it is not the State. */
    default Optional<String> caller(String method, String path) {
        return Optional.empty();
    }

    /** One rejection of each class. */
    default List<Rejection> rejections() {
        return List.of();
    }

    /** Keys of the texts of single faults. */
    default Set<String> faults() {
        return Set.of();
    }

    /** Commands about {@code GM7401}, in an order in which each can be carried out. */
    default List<Command> commands() {
        return List.of();
    }

    /** Paths that are read, with {@code {}} where an id stands. */
    default List<String> reads() {
        return List.of();
    }
}
