package io.seneschal.rest.trespassing;

import java.sql.Connection;

/** What is wrong here: a door that reaches past the use cases into the database. */
public record SpeaksToTheDatabase(Connection connection) {}
