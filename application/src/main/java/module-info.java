/** What can be done with Seneschal: the use cases, and the ports through which they reach the world. */
module io.seneschal.application {
    requires transitive io.seneschal.domain;
    requires transitive io.seneschal.domain.access;
    requires transitive io.seneschal.domain.billing;
    requires transitive io.seneschal.domain.mailbox;
    requires transitive io.seneschal.domain.support;
    requires transitive jakarta.inject;
    requires static transitive org.jspecify;

    exports io.seneschal.application;
    exports io.seneschal.application.access;
    exports io.seneschal.application.account;
    exports io.seneschal.application.audit;
    exports io.seneschal.application.billing;
    exports io.seneschal.application.blueprint;
    exports io.seneschal.application.mailbox;
    exports io.seneschal.application.notice;
    exports io.seneschal.application.organisation;
    exports io.seneschal.application.product;
    exports io.seneschal.application.renewal;
    exports io.seneschal.application.security;
    exports io.seneschal.application.shared;
    exports io.seneschal.application.support;
    exports io.seneschal.application.team;
    exports io.seneschal.application.user;
}
