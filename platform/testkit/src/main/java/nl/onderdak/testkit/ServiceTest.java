// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of a whole service as it runs: real PostgreSQL, real Kafka, tokens that are checked. A class begins with empty
 * tables, each test at the real time; within a class tests distinguish their data by unique identifiers.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@ExtendWith(CleanTables.class)
public @interface ServiceTest {}
