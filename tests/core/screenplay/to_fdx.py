"""A screenplay written as Final Draft writes it, to be read back."""

from xml.etree import ElementTree as ET

from core.models.screenplay import ElementType as T
from core.models.screenplay import Screenplay

TYPES = {
    T.SCENE_HEADING: "Scene Heading",
    T.ACTION: "Action",
    T.CHARACTER: "Character",
    T.PARENTHETICAL: "Parenthetical",
    T.DIALOGUE: "Dialogue",
    T.LYRIC: "Lyrics",
    T.TRANSITION: "Transition",
    T.SHOT: "Shot",
    T.CENTERED: "Action",
}


def fdx(screenplay: Screenplay) -> bytes:
    root = ET.Element("FinalDraft", DocumentType="Script", Template="No", Version="5")
    content = ET.SubElement(root, "Content")
    dual = None
    for element in screenplay.elements:
        if element.type not in TYPES:
            continue
        if element.dual is None or (element.dual == "left" and element.type is T.CHARACTER):
            dual = None
        parent = content
        if element.dual:
            if dual is None:
                dual = ET.SubElement(ET.SubElement(content, "Paragraph"), "DualDialogue")
            parent = dual
        paragraph = ET.SubElement(parent, "Paragraph", Type=TYPES[element.type])
        if element.scene_number:
            paragraph.set("Number", element.scene_number)
        if element.type is T.CENTERED:
            paragraph.set("Alignment", "Center")
        if element.type is T.SCENE_HEADING:
            scene = screenplay.scenes[element.scene_index]
            properties = ET.SubElement(paragraph, "SceneProperties", Length=scene.pages)
            summary = ET.SubElement(ET.SubElement(properties, "Summary"), "Paragraph")
            ET.SubElement(summary, "Text").text = "A summary, no story."
        text = element.text + (f" ({element.extension})" if element.extension else "")
        ET.SubElement(paragraph, "Text").text = text
    if screenplay.title_page:
        page = ET.SubElement(ET.SubElement(root, "TitlePage"), "Content")
        for key, value in screenplay.title_page:
            centered = key in ("Title", "Credit", "Author")
            line = ET.SubElement(page, "Paragraph", Alignment="Center" if centered else "Left")
            ET.SubElement(line, "Text").text = value
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)
