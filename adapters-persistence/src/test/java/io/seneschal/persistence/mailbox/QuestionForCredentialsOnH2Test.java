package io.seneschal.persistence.mailbox;

import io.seneschal.persistence.shared.Dialect;

class QuestionForCredentialsOnH2Test extends QuestionForCredentials {

    @Override
    String url() {
        return "jdbc:h2:mem:credentials";
    }

    @Override
    Dialect dialect() {
        return Dialect.H2;
    }

    @Override
    boolean isScan(String step) {
        return step.contains("tableScan");
    }

    @Override
    String withoutScans() {
        return "analyze sample_size 0";
    }
}
