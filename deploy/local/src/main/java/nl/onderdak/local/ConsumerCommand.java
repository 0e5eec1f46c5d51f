// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Service;
import nl.onderdak.servers.KafkaServer;
import nl.onderdak.servers.kafka.EventConsumer;
import nl.onderdak.servers.kafka.EventConsumers;
import nl.onderdak.servers.kafka.Logins;

/**
 * {@code ./onderdak consumer}: a user of the running Kafka for a system outside that reads events.
 *
 * @param act what is to be done
 * @param name the consumer; null for a list
 * @param sources services whose events it is to read; empty for those that it may read already, or else the usual ones
 */
record ConsumerCommand(Act act, String name, Set<Service> sources) {

    private static final String REMOVE = "--remove";

    /** What is to be done. */
    enum Act {
        /** Shows all. */
        LIST,
        /** Makes one, or gives it another password. */
        REGISTER,
        /** Takes its rights and its password away. */
        REMOVE
    }

    /**
     * Reads the arguments: nothing, {@code NAME [TOPIC...]} or {@code --remove NAME}.
     *
     * @throws IllegalArgumentException when they are others, with a name of another form, or with a topic that is none of
     *     events
     */
    static ConsumerCommand of(List<String> arguments) {
        if (arguments.isEmpty()) {
            return new ConsumerCommand(Act.LIST, null, Set.of());
        }
        if (arguments.contains(REMOVE)) {
            if (arguments.size() != 2 || !arguments.getFirst().equals(REMOVE)) {
                throw new IllegalArgumentException("consumer " + REMOVE + " NAME");
            }
            return new ConsumerCommand(Act.REMOVE, valid(arguments.get(1)), Set.of());
        }
        return new ConsumerCommand(
                Act.REGISTER,
                valid(arguments.getFirst()),
                arguments.stream().skip(1).map(ConsumerCommand::source).collect(Collectors.toUnmodifiableSet()));
    }

    private static String valid(String name) {
        return new EventConsumer(name, Set.of()).name();
    }

    private static Service source(String topic) {
        return Arrays.stream(Service.values())
                .filter(service -> service.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no topic of events: " + topic + "; there are " + String.join(", ", KafkaServer.TOPICS)));
    }

    /** Does it. */
    void carryOut(KafkaServer kafka, Consumer<String> say) {
        try (var consumers = kafka.eventConsumers()) {
            switch (act) {
                case LIST -> list(consumers.all(), say);
                case REGISTER -> {
                    var consumer = new EventConsumer(name, sources(consumers));
                    var password = consumers.register(consumer);
                    say.accept(properties(consumer, password, kafka.bootstrapServers(), kafka.protocol()));
                }
                case REMOVE -> {
                    consumers.remove(name);
                    say.accept("Consumer " + name + " is removed.");
                }
            }
        }
    }

    private Set<Service> sources(EventConsumers consumers) {
        if (!sources.isEmpty()) {
            return sources;
        }
        return consumers
                .named(name)
                .map(EventConsumer::sources)
                .filter(present -> !present.isEmpty())
                .orElseGet(EventConsumer::ofNoHousehold);
    }

    private static void list(List<EventConsumer> all, Consumer<String> say) {
        if (all.isEmpty()) {
            say.accept("No consumers; make one with ./onderdak consumer NAME [TOPIC...]");
        }
        all.forEach(consumer ->
                say.accept("%-24s %s".formatted(consumer.name(), String.join(", ", consumer.events()))));
    }

    /** A file of properties for clients in Java; the same for others, and the rest, in its comments. */
    static String properties(EventConsumer consumer, String password, String bootstrap, String protocol) {
        var group = consumer.groupPrefix() + "main";
        return """
            # Consumer %s of events. The password is shown this once; the same command makes another.
            # Its topics hold the events of the whole country.
            # topics        %s
            # bootstrap     %s
            # mechanism     %s, over %s
            # user          %s
            # password      %s
            # group prefix  %s
            %s
            # Settings of a client in Java, as a file:
            %s
            group.id=%s
            auto.offset.reset=earliest
            enable.auto.commit=false

            # kcat:
            #   kcat -b %s -X security.protocol=%s -X sasl.mechanisms=%s -X sasl.username=%s -X sasl.password=%s -X auto.offset.reset=earliest -G %s %s
            # kafkajs:
            #   new Kafka({ brokers: ['%s'], sasl: { mechanism: '%s', username: '%s', password: '%s' } }).consumer({ groupId: '%s' })
            """.formatted(
                        consumer.name(),
                        String.join(", ", consumer.topics()),
                        bootstrap,
                        Logins.MECHANISM,
                        protocol,
                        consumer.user(),
                        password,
                        consumer.groupPrefix(),
                        households(consumer),
                        settings(consumer, password, bootstrap, protocol),
                        group,
                        bootstrap,
                        protocol,
                        Logins.MECHANISM,
                        consumer.user(),
                        password,
                        group,
                        String.join(" ", consumer.events()),
                        bootstrap,
                        Logins.MECHANISM.toLowerCase(Locale.ROOT),
                        consumer.user(),
                        password,
                        group);
    }

    private static String households(EventConsumer consumer) {
        var topics = consumer.sources().stream()
                .filter(Service::publishesHouseholds)
                .sorted()
                .map(Service::topic)
                .toList();
        return topics.isEmpty()
                ? ""
                : "#\n# " + String.join(" and ", topics)
                        + ": events about single households. Only for who may see all of them.\n";
    }

    private static String settings(EventConsumer consumer, String password, String bootstrap, String protocol) {
        return "bootstrap.servers=" + bootstrap + "\n"
                + Logins.ofClient(consumer.user(), password, protocol).entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }
}
