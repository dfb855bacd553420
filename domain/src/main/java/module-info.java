/** The rules of Seneschal: organisations, the people in them and the people who answer for them. Needs only the JDK. */
module io.seneschal.domain {
    requires static transitive org.jspecify;

    exports io.seneschal.domain.audit;
    exports io.seneschal.domain.organisation;
    exports io.seneschal.domain.security;
    exports io.seneschal.domain.shared;
    exports io.seneschal.domain.user;
}
