<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ui.dialogs.changes</name>
        <message numerus="yes">
            <source>%Ln figure(s) changed</source>
            <translation>
                <numerusform>%Ln figure changed</numerusform>
                <numerusform>%Ln figures changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new</source>
            <translation>
                <numerusform>%Ln new</numerusform>
                <numerusform>%Ln new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s) new</source>
            <translation>
                <numerusform>%Ln figure new</numerusform>
                <numerusform>%Ln figures new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln dropped</source>
            <translation>
                <numerusform>%Ln dropped</numerusform>
                <numerusform>%Ln dropped</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s) dropped</source>
            <translation>
                <numerusform>%Ln figure dropped</numerusform>
                <numerusform>%Ln figures dropped</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.name</name>
        <message numerus="yes">
            <source>&amp;All %Ln mention(s)</source>
            <translation>
                <numerusform>&amp;All %Ln mention</numerusform>
                <numerusform>&amp;All %Ln mentions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.preferences</name>
        <message numerus="yes">
            <source>Forget %Ln file(s)</source>
            <translation>
                <numerusform>Forget %Ln file</numerusform>
                <numerusform>Forget %Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take back %Ln change(s)</source>
            <translation>
                <numerusform>Take back %Ln change</numerusform>
                <numerusform>Take back %Ln changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.dialogs.read_back</name>
        <message numerus="yes">
            <source>%Ln figure(s)</source>
            <translation>
                <numerusform>%Ln figure</numerusform>
                <numerusform>%Ln figures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln verified</source>
            <translation>
                <numerusform>%Ln verified</numerusform>
                <numerusform>%Ln verified</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln queried</source>
            <translation>
                <numerusform>%Ln queried</numerusform>
                <numerusform>%Ln queried</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passed over; ← goes back.</source>
            <translation>
                <numerusform>%Ln passed over; ← goes back.</numerusform>
                <numerusform>%Ln passed over; ← goes back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.handing</name>
        <message numerus="yes">
            <source>%Ln decision(s) taken over.</source>
            <translation>
                <numerusform>%Ln decision taken over.</numerusform>
                <numerusform>%Ln decisions taken over.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The two readers differ in %Ln place(s).</source>
            <translation>
                <numerusform>The two readers differ in %Ln place.</numerusform>
                <numerusform>The two readers differ in %Ln places.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.incoming</name>
        <message numerus="yes">
            <source>Open %Ln document(s)</source>
            <translation>
                <numerusform>Open %Ln document</numerusform>
                <numerusform>Open %Ln documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not supported ({endings})</source>
            <translation>
                <numerusform>%Ln not supported ({endings})</numerusform>
                <numerusform>%Ln not supported ({endings})</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.panels.chart</name>
        <message numerus="yes">
            <source>Not plotted: %Ln without a date.</source>
            <translation>
                <numerusform>Not plotted: %Ln without a date.</numerusform>
                <numerusform>Not plotted: %Ln without a date.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.panels.chart_keys</name>
        <message numerus="yes">
            <source>Not plotted (%Ln)</source>
            <translation>
                <numerusform>Not plotted (%Ln)</numerusform>
                <numerusform>Not plotted (%Ln)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.panels.notes</name>
        <message numerus="yes">
            <source>%Ln mark(s) could not be placed</source>
            <translation>
                <numerusform>%Ln mark could not be placed</numerusform>
                <numerusform>%Ln marks could not be placed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.panels.ties</name>
        <message numerus="yes">
            <source>Σ of %Ln part(s)</source>
            <translation>
                <numerusform>Σ of %Ln part</numerusform>
                <numerusform>Σ of %Ln parts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.panels.worth</name>
        <message numerus="yes">
            <source>%Ln reason(s) to check</source>
            <translation>
                <numerusform>%Ln reason to check</numerusform>
                <numerusform>%Ln reasons to check</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.status</name>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{checked} of %Ln figure(s) checked</source>
            <translation>
                <numerusform>{checked} of %Ln figure checked</numerusform>
                <numerusform>{checked} of %Ln figures checked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s)</source>
            <translation>
                <numerusform>%Ln figure</numerusform>
                <numerusform>%Ln figures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln name(s)</source>
            <translation>
                <numerusform>%Ln name</numerusform>
                <numerusform>%Ln names</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln issue(s)</source>
            <translation>
                <numerusform>%Ln issue</numerusform>
                <numerusform>%Ln issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln check(s) off</source>
            <translation>
                <numerusform>%Ln check off</numerusform>
                <numerusform>%Ln checks off</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.views.card</name>
        <message numerus="yes">
            <source>%Ln time(s)</source>
            <translation>
                <numerusform>once</numerusform>
                <numerusform>%Ln times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.views.find</name>
        <message numerus="yes">
            <source>And %Ln more</source>
            <translation>
                <numerusform>And %Ln more</numerusform>
                <numerusform>And %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.views.pages</name>
        <message numerus="yes">
            <source>{document}, page {number} of {pages}, %Ln mark(s)</source>
            <translation>
                <numerusform>{document}, page {number} of {pages}, %Ln mark</numerusform>
                <numerusform>{document}, page {number} of {pages}, %Ln marks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.views.remarks</name>
        <message numerus="yes">
            <source>%Ln mark(s) of yours could not be placed: the text has changed there.</source>
            <translation>
                <numerusform>%Ln mark of yours could not be placed: the text has changed there.</numerusform>
                <numerusform>%Ln marks of yours could not be placed: the text has changed there.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %Ln more of the kind.</source>
            <translation>
                <numerusform>And %Ln more of the kind.</numerusform>
                <numerusform>And %Ln more of the kind.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui.views.sum</name>
        <message numerus="yes">
            <source>%Ln figure(s): {figures}</source>
            <translation>
                <numerusform>%Ln figure: {figures}</numerusform>
                <numerusform>%Ln figures: {figures}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>matches {figures} and %Ln more</source>
            <translation>
                <numerusform>matches {figures} and %Ln more</numerusform>
                <numerusform>matches {figures} and %Ln more</numerusform>
            </translation>
        </message>
    </context>
</TS>
