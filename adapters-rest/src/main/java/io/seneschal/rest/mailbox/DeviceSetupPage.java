package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.ConnectingDevices.ConnectedDevice;
import io.seneschal.application.mailbox.MailServers.MailSettings;
import io.seneschal.application.mailbox.RedeemingDeviceInvitations.Setup;
import io.seneschal.application.shared.Sentences;
import io.seneschal.domain.shared.Language;
import io.seneschal.rest.shared.HtmlPage;
import io.seneschal.rest.shared.Published;
import io.seneschal.rest.shared.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What somebody sees who opens the link of their device in a browser: first a button, then the password, once. */
public final class DeviceSetupPage {

    /** In the texts of the pages. */
    private static final String CODE = "page.device-";

    private static final String PROFILE = "profile.mobileconfig";

    private final Sentences sentences;
    private final Published published;

    public DeviceSetupPage(Sentences sentences, Published published) {
        this.sentences = sentences;
        this.published = published;
    }

    /** Targets are said as seen from {@code …/device-setup/{secret}}, under whatever a proxy may have put before it. */
    Response invite(Setup setup, String secret, Language language) {
        var invitation = setup.invitation();
        var facts = Map.<String, Object>of(
                "device", invitation.wish().name().text(),
                "mailbox", setup.mailbox().address().text(),
                "until", invitation.expiresAt());
        var page = published
                .page(language, title("setup", language))
                .paragraph(readable -> sentences.detail(CODE + "setup", readable, language), facts)
                .paragraph(sentences.detail(CODE + "fetch", facts, language))
                .button(secret + "/redeem", title("fetch", language));
        settings(page, setup.settings(), language);
        profile(page, setup.settings(), secret + "/" + PROFILE, language);
        return page.response();
    }

    Response show(ConnectedDevice connected, Language language) {
        var facts = Map.<String, Object>of(
                "device", connected.device().device().wish().name().text());
        var page = published
                .page(language, title("password", language))
                .paragraph(sentences.detail(CODE + "password", facts, language))
                .takeaway(
                        "password",
                        title("password", language),
                        connected.password().reveal(),
                        title("copy", language),
                        sentences.detail(CODE + "copy", facts, language));
        settings(page, connected.settings(), language);
        profile(page, connected.settings(), PROFILE, language);
        return page.response(201).with("Location", DeviceView.location(connected));
    }

    private void settings(HtmlPage page, MailSettings settings, Language language) {
        var rows = new TreeMap<>(settings.servers())
                .entrySet().stream()
                        .map(entry -> List.of(
                                title(entry.getKey().code(), language),
                                entry.getValue().host(),
                                Integer.toString(entry.getValue().port()),
                                entry.getValue().security().name()))
                        .toList();
        var columns = List.of(
                title("service", language),
                title("server", language),
                title("port", language),
                title("encryption", language));
        page.heading(title("settings", language))
                .table(
                        sentences.detail(CODE + "settings", Map.of("username", settings.username()), language),
                        columns,
                        rows);
    }

    private void profile(HtmlPage page, MailSettings settings, String target, Language language) {
        if (AppleProfile.isOfUse(settings)) {
            page.heading(title("apple", language))
                    .paragraph(sentences.detail(CODE + "apple", Map.of(), language))
                    .link(target, title("profile", language));
        }
    }

    private String title(String part, Language language) {
        return sentences.title(CODE + part, language);
    }
}
