package org.parley.it.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.browser.ChromiumExtension;
import org.parley.it.browser.Screenshot;
import org.parley.it.browser.Visitor;
import org.parley.it.browser.Visitors;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** The console's pages about app resource servers, as an administrator uses them. */
@ExtendWith({ParleyExtension.class, ChromiumExtension.class})
class ResourceConsoleIT {

    @Test
    void serverShouldLiveFromItsRegistrationToItsRemoval(Parley parley, Visitors visitors) {
        var identifier = "walk-" + System.nanoTime();
        var visitor = signedIn(parley, visitors).follow("Resource servers").follow("Add resource server");
        visitor.fill("Identifier", identifier)
                .fill("Name", "<i>Walk & Co.</i>")
                .fill("Authorization key lives", "soon")
                .press("Add resource server");
        assertThat(visitor.find(".wrong").allInnerTexts()).contains("Write a time such as 30 s, 15 min, 12 h or 30 d.");

        visitor.fill("Authorization key lives", "2 d").press("Add resource server");
        assertThat(visitor.find(".wrong").allInnerTexts()).contains("from 1 min to 1 d, to the second");

        visitor.fill("Authorization key lives", "10 min")
                .fill("Allowed networks", "10.20.0.0/16\n10.20.30.40/16\nnowhere")
                .press("Add resource server");
        assertThat(visitor.notice()).contains("The details of the resource server are not valid.");
        assertThat(visitor.text()).contains("10.20.30.40/16: the address is inside", "nowhere: this is no IP address");
        visitor.photograph(Screenshot.of("resource-server-mistakes"));

        visitor.fill("Allowed networks", "10.20.0.0/16\n\nfd00:20::/32").press("Add resource server");
        assertThat(visitor.notice()).isEqualTo("Saved.");
        var secret = visitor.find("#newSecret").innerText();
        assertThat(secret).startsWith("ply_rs_");
        assertThat(visitor.text()).contains("<i>Walk & Co.</i>", "10 min", "10.20.0.0/16", "Active");
        visitor.photograph(Screenshot.of("resource-server-added"));

        visitor.follow("Change")
                .fill("Name", "Walk")
                .fill("Allowed networks", "")
                .press("Save");
        assertThat(visitor.text()).contains("Walk").doesNotContain(secret, "10.20.0.0/16");

        visitor.press("Make a new secret");
        assertThat(visitor.find("#newSecret").innerText()).startsWith("ply_rs_").isNotEqualTo(secret);
        visitor.unfold("Retire the old secret").press("Retire the old secret");
        assertThat(visitor.notice()).isEqualTo("The old secret is no longer valid.");
        assertThat(visitor.find("#newSecret").count()).isZero();

        visitor.unfold("Suspend").press("Suspend");
        assertThat(visitor.notice()).contains("its tickets have ended");
        visitor.press("Resume");
        assertThat(visitor.notice()).isEqualTo("The resource server is active again.");

        visitor.unfold("Remove").fill("Identifier", "other").press("Remove");
        assertThat(visitor.notice()).contains("does not match");
        visitor.unfold("Remove").fill("Identifier", identifier).press("Remove");
        assertThat(visitor.notice()).isEqualTo("The resource server has been removed.");
        assertThat(visitor.rows(identifier)).isEmpty();
    }

    @Test
    void mistakesShouldBeToldInChinese(Parley parley, Visitors visitors) {
        var admin = parley.administrator();
        var visitor = visitors.of(parley, "zh-CN")
                .open("/console/")
                .fill("用户名", admin.user())
                .fill("密码", admin.password())
                .press("登录")
                .open("/console/resource-server-edit");
        visitor.fill("标识", "Bad Identifier").fill("名称", "x").press("添加资源服务器");
        assertThat(visitor.notice()).contains("请使用 1 到 63 个小写字母");
        visitor.fill("标识", "zh-" + System.nanoTime())
                .fill("刷新密钥有效期", "1 s")
                .fill("允许的网络", "nowhere")
                .press("添加资源服务器");
        assertThat(visitor.notice()).contains("资源服务器的资料有误。");
        assertThat(visitor.text())
                .contains("从 15 min 到 365 d，精确到秒", "nowhere：不是 IP 地址或网络")
                .doesNotContain("whole seconds", "this is no IP address");
    }

    private static Visitor signedIn(Parley parley, Visitors visitors) {
        var admin = parley.administrator();
        return visitors.of(parley)
                .open("/console/")
                .fill("User name", admin.user())
                .fill("Password", admin.password())
                .press("Sign in");
    }
}
