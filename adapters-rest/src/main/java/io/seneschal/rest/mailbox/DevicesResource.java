package io.seneschal.rest.mailbox;

import static io.seneschal.rest.mailbox.MailboxesResource.mailbox;

import io.seneschal.application.mailbox.ChangingDevices;
import io.seneschal.application.mailbox.ConnectingDevices;
import io.seneschal.application.mailbox.ReadingDevices;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.rest.security.Confirmation;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Route.Handler;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code …/mailboxes/{mailbox_id}/devices}: each with a password of its own, shown once (DEV-2 … DEV-8, DEV-14). */
public final class DevicesResource {

    private static final Map<String, String> CONFIRMATION = Map.of("mailbox.confirmation-mismatch", "/confirm");

    private final ConnectingDevices connecting;
    private final ReadingDevices reading;
    private final ChangingDevices changing;
    private final Confirmation confirmation;

    public DevicesResource(
            ConnectingDevices connecting, ReadingDevices reading, ChangingDevices changing, Confirmation confirmation) {
        this.connecting = connecting;
        this.reading = reading;
        this.changing = changing;
        this.confirmation = confirmation;
    }

    public List<Route> routes() {
        var devices = MailboxesResource.MAILBOX + "/devices";
        var device = devices + "/{device_id}";
        return List.of(
                Route.get(devices, this::list).asking("cursor", "limit"),
                Route.post(devices, Handler.inTwoSteps(this::connect)),
                Route.get(device, this::get),
                Route.patch(device, this::change),
                Route.delete(device, this::disconnect),
                Route.post(device + "/password", Handler.inTwoSteps(this::rotate))
                        .takes(Content.NOTHING),
                Route.post(devices + "/disconnect-all", this::disconnectAll));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var page = reading.page(request.actor(), request.organisation(), mailbox(request), wanted);
        return Response.ok(paging.show(page, DeviceView::of));
    }

    private Supplier<Response> connect(Request request) {
        var login = confirmation.of(request);
        return () -> {
            var connected = request.body(
                    DeviceFields::wish,
                    DeviceFields.JUDGED,
                    wish -> connecting.connect(login, request.organisation(), mailbox(request), wish.get()));
            return Response.created(DeviceView.location(connected), DeviceView.once(connected))
                    .ofVersion(connected.device().device().version())
                    .shownOnce();
        };
    }

    private Response get(Request request) {
        return DeviceView.shown(
                reading.get(request.actor(), request.organisation(), mailbox(request), device(request)));
    }

    private Response change(Request request) {
        return DeviceView.shown(request.body(
                DeviceFields::amendment,
                DeviceFields.JUDGED,
                amendment -> request.precondition()
                        .apply(seen -> changing.change(
                                request.actor(),
                                request.organisation(),
                                mailbox(request),
                                device(request),
                                amendment,
                                seen))));
    }

    private Response disconnect(Request request) {
        request.precondition()
                .accept(seen -> changing.disconnect(
                        request.actor(), request.organisation(), mailbox(request), device(request), seen));
        return Response.done();
    }

    private Supplier<Response> rotate(Request request) {
        var login = confirmation.of(request);
        return () -> {
            var rotated = connecting.rotate(login, request.organisation(), mailbox(request), device(request));
            return Response.ok(DeviceView.once(rotated))
                    .ofVersion(rotated.device().device().version())
                    .shownOnce();
        };
    }

    private Response disconnectAll(Request request) {
        var disconnected = request.body(
                DevicesResource::confirm,
                CONFIRMATION,
                confirm -> changing.disconnectAll(request.actor(), request.organisation(), mailbox(request), confirm));
        return Response.ok(new DisconnectedView(disconnected));
    }

    private static DeviceId device(Request request) {
        return new DeviceId(request.id("device_id"));
    }

    private static Supplier<String> confirm(Fields fields) {
        var confirm = fields.required("confirm", Shape.TEXT);
        return confirm::value;
    }

    /** How many there were. */
    record DisconnectedView(int disconnected) {}
}
